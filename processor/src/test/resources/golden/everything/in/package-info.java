@CrossOrigin("https://intranet.example")
package bookshop.api;

import dev.preflight.cors.CrossOrigin;
