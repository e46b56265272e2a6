/** The same page under three names of this machine: to a browser these are three origins. */
export const roles = [
  {id: 'shop', host: 'localhost', name: 'The shop', hint: 'Its pages may place orders.'},
  {id: 'partner', host: 'partner.localhost', name: 'A partner', hint: 'May manage the stock.'},
  {id: 'stranger', host: '127.0.0.1', name: 'A stranger', hint: 'May read what is public.'},
];

export const role = roles.find(({host}) => host === location.hostname) ?? roles[2];

export function originOf({host}) {
  return `${location.protocol}//${host}${location.port && `:${location.port}`}`;
}
