import { forever, lines, never, type Sample } from './sample.ts';

export const caddy = ({ headers, immutable }: Sample) => `# Caddy 2. Change the three words: example.org is the host, /read where the site stands, /srv/reader its folder.
example.org {
  redir /read /read/ permanent
  handle_path /read/* {
    root * /srv/reader
    # A folder has no page of its own: the front page leads on to every document.
    @folder {
      not path /
      file {path}/
    }
    redir @folder /read/
    encode zstd gzip
    @forever {
      path ${immutable.map((folder) => `/${folder}*`).join(' ')}
      file
    }
    @other not path ${immutable.map((folder) => `/${folder}*`).join(' ')}
    header @forever Cache-Control "${forever}"
    header @other Cache-Control "${never}"
    @manifest path *.webmanifest
    header @manifest Content-Type application/manifest+json
    @text path *.txt
    header @text Content-Type "text/plain; charset=utf-8"
    header {
${lines(headers, (name, value) => `      ${name} "${value}"`)}
    }
    file_server
  }
  handle_errors {
    @missing expression {http.error.status_code} == 404
    root * /srv/reader
    rewrite @missing /404.html
    file_server @missing
  }
}
`;
