import { folders, forever, lines, never, type Sample } from './sample.ts';

export const apache = ({ headers, immutable }: Sample) => `# Apache 2.4 with mod_alias, mod_headers, mod_setenvif, mod_deflate: include this file in the virtual host.
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
