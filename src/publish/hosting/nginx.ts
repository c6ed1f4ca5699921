import { folders, forever, lines, never, type Sample } from './sample.ts';

export const nginx = ({ headers, immutable }: Sample) => `# nginx: include this file inside http { }. Change the two paths: /read/ is where the site stands, /srv/reader/ its folder.
map $uri $reader_cache {
  default "${never}";
  "~/(?:${folders(immutable)})/" "${forever}";
}

server {
  listen 80;
  server_name _;

  absolute_redirect off;
  location = /read {
    return 301 /read/;
  }
  # A folder has no page of its own: the front page leads on to every document.
  location @front {
    return 302 /read/;
  }
  location /read/ {
    alias /srv/reader/;
    index index.html;
    error_page 404 /read/404.html;
    error_page 403 @front;

    include /etc/nginx/mime.types;
    types {
      application/manifest+json webmanifest;
    }
    charset utf-8;
    charset_types text/css text/plain text/xml text/javascript application/javascript application/json application/manifest+json;
    gzip on;
    gzip_vary on;
    gzip_types text/css text/plain text/xml text/javascript application/javascript application/json application/manifest+json image/svg+xml;

    add_header Cache-Control $reader_cache;
${lines(headers, (name, value) => `    add_header ${name} "${value}" always;`)}
  }
}
`;
