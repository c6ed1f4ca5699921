/** Samples for hosts that can send headers: the pages' own policy, and how long each file may be kept. */
import { headerPolicy, type Hashes } from './policy.ts';

interface Sample {
  headers: Record<string, string>;
  /** Folders whose files change their name with their content. */
  immutable: readonly string[];
}

const forever = 'public, max-age=31536000, immutable';
const never = 'no-cache';

/** What is sent with every file. */
const headersFor = (hashes: Hashes) => ({
  'Content-Security-Policy': headerPolicy(hashes),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
});

const lines = (headers: Record<string, string>, line: (name: string, value: string) => string) =>
  Object.entries(headers).map(([name, value]) => line(name, value)).join('\n');

const folders = (immutable: readonly string[]) => immutable.map((one) => one.replace(/\/$/, '')).join('|');

/** Cloudflare Pages and Netlify. Pages get these hosts' own `max-age=0`: two rules would add up, not replace. */
const headersFile = ({ headers, immutable }: Sample) => `/*
${lines(headers, (name, value) => `  ${name}: ${value}`)}
${immutable.map((folder) => `/${folder}*\n  Cache-Control: ${forever}`).join('\n')}
/:document/source.txt
  Content-Type: text/plain; charset=utf-8
`;

const nginx = ({ headers, immutable }: Sample) => `# nginx: include this file inside http { }. Change the two paths: /read/ is where the site stands, /srv/reader/ its folder.
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

const apache = ({ headers, immutable }: Sample) => `# Apache 2.4 with mod_alias, mod_headers, mod_setenvif, mod_deflate: include this file in the virtual host.
# Change the two paths: /read/ is where the site stands, /srv/reader its folder.
RedirectMatch 301 "^/read$" "/read/"
Alias "/read/" "/srv/reader/"
<Directory "/srv/reader">
  Require all granted
  Options -Indexes
  DirectoryIndex index.html
  ErrorDocument 404 /read/404.html

  AddDefaultCharset utf-8
  AddCharset utf-8 .css .js .json .txt .svg .webmanifest
  AddType text/javascript .js
  AddType application/manifest+json .webmanifest
  AddType font/woff2 .woff2
  AddOutputFilterByType DEFLATE text/html text/css text/plain text/javascript application/json application/manifest+json image/svg+xml

  SetEnvIf Request_URI "/(?:${folders(immutable)})/" reader_forever
  Header set Cache-Control "${never}" env=!reader_forever
  Header set Cache-Control "${forever}" env=reader_forever
${lines(headers, (name, value) => `  Header always set ${name} "${value}"`)}
</Directory>
# A folder has no page of its own: the front page leads on to every document.
<DirectoryMatch "^/srv/reader/.+">
  DirectoryIndex /read/index.html
  DirectoryIndexRedirect on
</DirectoryMatch>
`;

const caddy = ({ headers, immutable }: Sample) => `# Caddy 2. Change the three words: example.org is the host, /read where the site stands, /srv/reader its folder.
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

/** The samples, by their path in the folder: each true for this build, whose hashes it carries. */
export function samples(hashes: Hashes, immutable: readonly string[]): Record<string, string> {
  const sample = { headers: headersFor(hashes), immutable };
  return {
    _headers: headersFile(sample),
    'hosting/nginx.conf': nginx(sample),
    'hosting/apache.conf': apache(sample),
    'hosting/Caddyfile': caddy(sample),
  };
}
