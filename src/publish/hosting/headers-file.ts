import { forever, lines, type Sample } from './sample.ts';

/** Cloudflare Pages and Netlify. Pages get these hosts' own `max-age=0`: two rules would add up, not replace. */
export const headersFile = ({ headers, immutable }: Sample) => `/*
${lines(headers, (name, value) => `  ${name}: ${value}`)}
${immutable.map((folder) => `/${folder}*\n  Cache-Control: ${forever}`).join('\n')}
/:document/source.txt
  Content-Type: text/plain; charset=utf-8
`;
