import type { APIRoute, GetStaticPaths } from 'astro';
import { scripts } from '../../scripts.ts';

export const getStaticPaths = (async () => {
  const { boot: _, missing: __, onward: ___, ...fetched } = await scripts();
  return Object.values(fetched).map(({ file, code }) => ({ params: { file }, props: { code } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ code: string }> = ({ props }) =>
  new Response(props.code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
