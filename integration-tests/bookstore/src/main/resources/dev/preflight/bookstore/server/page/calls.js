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
    about: 'Public: a page of any origin may read it, with no credentials.',
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
        why: 'Errors carry the policy too: the script reads the 404 and its text instead of “Failed to fetch”.',
      },
      {
        id: 'broken-sample',
        title: 'Ask for a sample that the server lost',
        path: '/books/middlemarch/sample',
        allowed: everyone,
        why: 'The same for a 500, when an exception ends the request.',
      },
      {
        id: 'books-with-credentials',
        title: 'List the books, with cookies',
        path: '/books',
        init: {credentials: 'include'},
        allowed: [],
        why: 'A policy for everyone never takes credentials. The browser wants this page named in Access-Control-Allow-Origin, and “*” is not its name.',
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
    about: 'A cookie tells whose they are, so only the shop’s own pages may ask.',
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
        why: 'JSON and a custom header make the browser ask first. Both headers are in the response because the code reads them; nobody listed them.',
        whyNot: 'JSON and a custom header make the browser ask first. The policy does not list this page, so the preflight is refused and no order is placed.',
      },
      {
        id: 'list-orders',
        title: 'List my orders, with cookies',
        path: '/orders',
        init: {credentials: 'include'},
        allowed: ['shop'],
        why: 'A GET goes out at once, whoever asks. The response names this page and allows credentials, so the script may read it.',
        whyNot: 'A GET goes out at once, whoever asks. Without Access-Control-Allow-Origin in the response the browser keeps it from the script.',
      },
      {
        id: 'list-orders-without-cookie',
        title: 'List my orders, without cookies',
        path: '/orders',
        init: {credentials: 'omit'},
        allowed: ['shop'],
        why: 'Allowed, but the cookie stays at home: the list is empty, because the server does not know who asks.',
        whyNot: 'Leaving the cookie at home does not help: the policy does not list this page, with cookies or without.',
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
        why: '@SameOrigin. The request runs, because CORS is no access control, but no script of another origin reads the response.',
      },
    ],
  },
  {
    title: 'Reviews',
    about: 'Two policies at one path: the browser gets the one of the method it asks about.',
    policy: `@GET  @CrossOrigin("*")
@POST @CrossOrigin({"http://localhost:*", "https://bookstore.example"})`,
    calls: [
      {
        id: 'read-reviews',
        title: 'Read the reviews',
        path: '/books/moby-dick/reviews',
        allowed: everyone,
        why: 'Under the policy of GET.',
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
        why: 'Under the policy of POST, which lists this page.',
        whyNot: 'Under the policy of POST, which does not list this page: its preflight is refused. Reading, above, is open to all.',
      },
    ],
  },
  {
    title: 'Partner API',
    about: 'One composed annotation for everything that partners may call. A filter demands an API key.',
    policy: `@PartnerApi

@CrossOrigin(
    origins = {"http://partner.localhost:*", "https://*.partner.example"},
    allowedHeaders = {"Content-Type", "X-Api-Key"},
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
        why: 'The preflight carries no key, yet the key filter does not see it: it is handled before authentication.',
        whyNot: 'This page knows a valid key, which does not help: its origin is not a partner’s, so the preflight is refused and the key never sent.',
      },
      {
        id: 'partner-stock-without-key',
        title: 'Read the stock without a key',
        path: '/partner/stock',
        allowed: ['partner'],
        why: 'The filter’s 401 carries the policy, so the partner’s script can read what is missing.',
        whyNot: 'The filter’s 401 carries the policy, which lists partners only: this page’s script sees “Failed to fetch”, and a partner’s would read what is missing.',
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
        whyNot: 'PUT, JSON and a key: three reasons to ask first, and the response names partners only.',
      },
    ],
  },
  {
    title: 'Storefronts',
    about: 'For the pages of partners’ shops. They come and go, so a table in a database has their origins. This page is in it under one of its names.',
    policy: '@CrossOrigin(originsFrom = StorefrontOrigins.class)',
    calls: [
      {
        id: 'storefront-offers',
        title: 'Read the offers for a shop window',
        path: '/storefronts/offers',
        allowed: ['partner'],
        why: 'The code names no origin: a class that looks into the table decides, and remembers its decisions for a minute. This page is in the table.',
        whyNot: 'The code names no origin: a class that looks into the table decides, and this page is not in it under this name.',
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
        why: 'The preflight is decided by the table too.',
        whyNot: 'The preflight is decided by the table too. Nothing is reserved for a page that is not in it.',
      },
    ],
  },
];
