/**
 * On the first page of a long document each id of it is a link to the part that has it: an address that names one
 * is sent on at once. It stands after those links, so that nothing is seen first.
 */
import { idIn } from '../../addresses.ts';
import { sendOn } from '../shared/sent.ts';

function follow() {
  const link = document.getElementById(idIn(location.hash) ?? '');
  if (link instanceof HTMLAnchorElement) sendOn(link);
}

follow();
addEventListener('hashchange', follow);
