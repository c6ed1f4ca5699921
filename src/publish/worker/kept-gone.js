// @ts-nocheck -- the globals of a service worker are not those of a page.
/*
 * A browser may drop a file that was kept. Where the host has the next edition by then, its page is not
 * the one that was kept, and is refused: better the host's own page than the browser's page of an error.
 * This stands before the worker's own listener, which answers the event it is given.
 */
addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  const respond = event.respondWith.bind(event);
  event.respondWith = (answer) => respond(Promise.resolve(answer).catch(() => fetch(event.request)));
});
