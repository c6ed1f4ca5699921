/**
 * On the first page of a long document each id of it is a link to the part that has it: an address that names one
 * is sent on at once, with all that it says beyond the id. It stands after those links, so that nothing is seen first.
 */
import { idIn } from '../../addresses.ts';
import { noteSent } from '../shared/sent.ts';

function sendOn() {
  const id = idIn(location.hash);
  const link = id === undefined ? null : document.getElementById(id);
  if (id === undefined || !(link instanceof HTMLAnchorElement)) return;
  noteSent(id);
  const to = new URL(link.href);
  to.search = location.search;
  location.replace(to.href);
}

sendOn();
addEventListener('hashchange', sendOn);
