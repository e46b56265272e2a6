/**
 * The calls of the page. Each says how to make it, from which origins the browser is expected to
 * allow it, and why.
 *
 * allowed: the roles (see roles.js) whose scripts may read the response
 * why, whyNot: what is said to the roles that it is allowed to, and to the others if that differs
 * preflight: whether the browser has to ask first
 */
const everyone = ['shop', 'partner', 'stranger'];

const json = (body, headers = {}) => ({
  headers: {'Content-Type': 'application/json', ...headers},
  body: JSON.stringify(body),
});

const oneDracula = {lines: [{book: 'dracula', copies: 1}]};

export const groups = [
  {
    title: 'Catalogue',
    about: 'Public: pages of any origin may read it, without credentials.',
    policy: '@CrossOrigin(origins = "*", exposedHeaders = "X-Total-Count")',
    calls: [
      {
        id: 'list-books',
        title: 'List the books',
        path: '/books',
        allowed: everyone,
        readHeaders: ['X-Total-Count', 'Date'],
        why: 'A plain GET needs no preflight. X-Total-Count is exposed; Date is not, so scripts do not see it.',
      },
      {
        id: 'unknown-book',
        title: 'Ask for a book that does not exist',
        path: '/books/ulysses',
        allowed: everyone,
        why: 'Error responses carry the CORS headers, too: the script reads the 404 and its text instead of “Failed to fetch”.',
      },
      {
        id: 'broken-sample',
        title: 'Ask for a sample that the server has lost',
        path: '/books/middlemarch/sample',
        allowed: everyone,
        why: 'The same holds for a 500, when an exception ends the request.',
      },
      {
        id: 'books-with-credentials',
        title: 'List the books, with cookies',
        path: '/books',
        init: {credentials: 'include'},
        allowed: [],
        why: 'A policy for every origin never allows credentials. For a call with credentials, the browser wants Access-Control-Allow-Origin to name this page’s origin; “*” is not enough.',
      },
      {
        id: 'remove-book',
        title: 'Remove a book',
        method: 'DELETE',
        path: '/books/frankenstein',
        allowed: [],
        preflight: true,
        why: 'The method is @SameOrigin inside the public class: Access-Control-Allow-Methods does not list DELETE, so the browser never sends it.',
      },
    ],
  },
  {
    title: 'Orders',
    about: 'A cookie tells whose orders they are, so only the shop’s own pages may use this API.',
    policy: `@CrossOrigin(
    origins = {"http://localhost:*", "https://bookstore.example", "https://*.bookstore.example"},
    allowCredentials = true,
    exposedHeaders = "Location")`,
    calls: [
      {
        id: 'place-order',
        title: 'Place an order',
        method: 'POST',
        path: '/orders',
        init: () => ({
          credentials: 'include',
          ...json(oneDracula, {'Idempotency-Key': crypto.randomUUID()}),
        }),
        shown: 'Content-Type: application/json, Idempotency-Key',
        allowed: ['shop'],
        preflight: true,
        readHeaders: ['Location'],
        why: 'JSON and a custom header make the browser ask first. The response allows both headers because the code reads them; nobody had to list them.',
        whyNot: 'JSON and a custom header make the browser ask first. The policy does not list this page, so the preflight is refused and no order is placed.',
      },
      {
        id: 'list-orders',
        title: 'List my orders, with cookies',
        path: '/orders',
        init: {credentials: 'include'},
        allowed: ['shop'],
        why: 'A GET goes out at once, whoever asks. The response names this page and allows credentials, so the script may read it.',
        whyNot: 'A GET goes out at once, whoever asks. The response has no Access-Control-Allow-Origin, so the browser keeps it from the script.',
      },
      {
        id: 'list-orders-without-cookie',
        title: 'List my orders, without cookies',
        path: '/orders',
        init: {credentials: 'omit'},
        allowed: ['shop'],
        why: 'Allowed, but the browser sends no cookie: the list is empty, because the server does not know who is asking.',
        whyNot: 'Leaving the cookie out does not help: the policy does not list this page, with cookies or without.',
      },
      {
        id: 'order-with-coupon',
        title: 'Place an order with a header the API does not read',
        method: 'POST',
        path: '/orders',
        init: () => ({credentials: 'include', ...json(oneDracula, {'X-Coupon': 'spring'})}),
        shown: 'Content-Type: application/json, X-Coupon',
        allowed: [],
        preflight: true,
        whyNot: {
          shop: 'No resource method has a @HeaderParam("X-Coupon"), so Access-Control-Allow-Headers does not list it.',
          partner: 'The policy does not list this page, so its preflight is refused whatever the headers are.',
          stranger: 'The policy does not list this page, so its preflight is refused whatever the headers are.',
        },
      },
      {
        id: 'all-orders',
        title: 'List everybody’s orders',
        path: '/orders/all',
        init: {credentials: 'include'},
        allowed: [],
        why: 'The method is @SameOrigin. It runs all the same, because CORS is not access control, but no script of another origin can read the response.',
      },
    ],
  },
  {
    title: 'Reviews',
    about: 'Two policies at one path: a preflight gets the policy of the method that it asks about.',
    policy: `@GET  @CrossOrigin("*")
@POST @CrossOrigin({"http://localhost:*", "https://bookstore.example"})`,
    calls: [
      {
        id: 'read-reviews',
        title: 'Read the reviews',
        path: '/books/moby-dick/reviews',
        allowed: everyone,
        why: 'Allowed by the policy of GET, which is open to every page.',
      },
      {
        id: 'write-review',
        title: 'Write a review',
        method: 'POST',
        path: '/books/moby-dick/reviews',
        init: () => json({stars: 4, text: 'From hell’s heart I recommend it.'}),
        shown: 'Content-Type: application/json',
        allowed: ['shop'],
        preflight: true,
        why: 'Allowed by the policy of POST, which lists this page.',
        whyNot: 'The policy of POST does not list this page, so its preflight is refused. Reading, above, is open to every page.',
      },
    ],
  },
  {
    title: 'Partner API',
    about: 'One composed annotation for everything that partners may call. A filter demands an API key.',
    policy: `@PartnerApi

@CrossOrigin(
    origins = {"http://partner.localhost:*", "https://*.partner.example"},
    maxAge = 600)
public @interface PartnerApi {}`,
    calls: [
      {
        id: 'partner-stock',
        title: 'Read the stock',
        path: '/partner/stock',
        init: {headers: {'X-Api-Key': 'demo-key'}},
        shown: 'X-Api-Key',
        allowed: ['partner'],
        preflight: true,
        why: 'The preflight carries no key, but the key filter never sees it: preflights are handled before authentication.',
        whyNot: 'This page knows a valid key, which does not help: its origin is not a partner’s, so the preflight is refused and the key is never sent.',
      },
      {
        id: 'partner-stock-without-key',
        title: 'Read the stock without a key',
        path: '/partner/stock',
        allowed: ['partner'],
        why: 'The filter’s 401 carries the CORS headers, too, so the partner’s script can read what is missing.',
        whyNot: 'The policy also applies to the filter’s 401, and it lists partners only: this page’s script sees “Failed to fetch”, where a partner’s script would read what is missing.',
      },
      {
        id: 'partner-restock',
        title: 'Set the stock',
        method: 'PUT',
        path: '/partner/stock/dracula',
        init: () => json({copies: 25}, {'X-Api-Key': 'demo-key'}),
        shown: 'Content-Type: application/json, X-Api-Key',
        allowed: ['partner'],
        preflight: true,
        why: 'PUT, JSON and a key: three reasons to ask first.',
        whyNot: 'PUT, JSON and a key: three reasons to ask first, but the policy lists partners only.',
      },
    ],
  },
  {
    title: 'Storefronts',
    about: 'For the pages of partners’ shops. They come and go, so their origins are kept in a database table. This page is in that table under one of its names.',
    policy: '@CrossOrigin(originsFrom = StorefrontOrigins.class)',
    calls: [
      {
        id: 'storefront-offers',
        title: 'Read the offers for a shop window',
        path: '/storefronts/offers',
        allowed: ['partner'],
        why: 'The code names no origin: a class that looks it up in the table decides, and remembers its decisions for a minute. This page is in the table.',
        whyNot: 'The code names no origin: a class that looks it up in the table decides, and this page is not in the table under this name.',
      },
      {
        id: 'storefront-reserve',
        title: 'Reserve a book',
        method: 'POST',
        path: '/storefronts/reservations',
        init: () => json({book: 'moby-dick', copies: 1}),
        shown: 'Content-Type: application/json',
        allowed: ['partner'],
        preflight: true,
        why: 'The table decides about the preflight, too.',
        whyNot: 'The table decides about the preflight, too. Nothing is reserved for a page that is not in it.',
      },
    ],
  },
];
