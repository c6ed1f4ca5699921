import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VFile } from 'vfile';
import { openPage } from '../../../src/publish/html.ts';
import { headerPolicy, pagePolicy, policyPage } from '../../../src/publish/policy.ts';

const run = (html: string) => {
  const file = new VFile({ path: 'a.html', value: html });
  const page = openPage(file);
  const hashes = policyPage(page);
  return { file: { value: page.text.toString() }, hashes, messages: file.messages.map(String) };
};

test('the policy stands right after the charset, and lets nothing in', () => {
  const { file } = run('<html><head><meta charset="utf-8"><title>t</title></head>');
  assert.equal(
    file.value,
    '<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="' +
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
      "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types service-worker" +
      '"><title>t</title></head>',
  );
});

test('what stands inside a page is admitted by its hash, once; data and fetched scripts need none', () => {
  const { hashes } = run(
    '<meta charset=utf-8><script>1</script><script>1</script><script type=module>2</script><script src=a.js></script>' +
      '<script type="application/ld+json">{}</script><style>a{}</style>',
  );
  assert.deepEqual(hashes, {
    scripts: ["'sha256-1HNeOiZeFu7gP1lxi5tdAwGcB9i2xR+Q2jpmbuwTqzU='", "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"],
    styles: ["'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"],
  });
});

test('the header says what a page cannot, and is otherwise the same', () => {
  const hashes = { scripts: ["'sha256-x'"], styles: [] };
  assert.equal(headerPolicy(hashes), `${pagePolicy(hashes)}; frame-ancestors 'none'`);
});

test('a header too long for a host leaves styles to the pages, and then scripts', () => {
  const many = Array.from({ length: 60 }, (_, index) => `'sha256-${String(index).padStart(44, 'x')}'`);
  const rest = "img-src 'self'; .*; frame-ancestors 'none'; object-src 'none'; frame-src 'none'; media-src 'none'$";
  assert.match(headerPolicy({ scripts: ["'sha256-x'"], styles: many }), new RegExp(`^script-src 'self' 'wasm-unsafe-eval' 'sha256-x'; ${rest}`));
  assert.match(headerPolicy({ scripts: many, styles: [] }), new RegExp(`^${rest}`));
});

test('what the policy would block is reported', () => {
  const { messages } = run('<meta charset=utf-8><base href=x><p style="color:red" onclick="x()"><a href="javascript:x()">a</a>');
  assert.deepEqual(messages, [
    'a.html:1:21: `<base>` is blocked by the policy, and breaks every fragment link; remove it',
    'a.html:1:37: a style attribute is blocked by the policy; give it a class',
    'a.html:1:55: `onclick` is blocked by the policy; listen in a script',
    'a.html:1:72: a script in an address is blocked by the policy; use a button',
  ]);
});

test('a page whose charset does not come first is reported', () => {
  const want = ['a.html:1:1: `<meta charset>` must come first in `<head>`: the policy follows it'];
  assert.deepEqual(run('<title>t</title>').messages, want);
  assert.deepEqual(run('<script src=a.js></script><meta charset=utf-8>').messages, want);
});
