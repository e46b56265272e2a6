package dev.preflight.cors.internal.deployed;

import java.util.Locale;

/** A way in which responses go wrong between an application and a browser. */
public enum Symptom {

  /** Two parties add the header. */
  DOUBLED_HEADER(
      "Access-Control-Allow-Origin arrives twice",
      "a gateway, ingress or CDN adds CORS headers to those of the application, and browsers"
          + " accept only one",
      "switch CORS off in the gateway, and leave it to the application. nginx: delete add_header"
          + " Access-Control-*; HAProxy: http-response set-header instead of add-header, or"
          + " neither; Spring Cloud Gateway: DedupeResponseHeader; Kong, Traefik, Envoy, API"
          + " gateways: their cors plugin, middleware or filter"),

  /** Somebody else handles OPTIONS. */
  PREFLIGHT_HANDLED_ELSEWHERE(
      "the preflight does not reach the application",
      "a proxy handles OPTIONS by itself, without the headers of the policy",
      "let OPTIONS through. nginx: delete if ($request_method = OPTIONS) { return 204; }; HAProxy:"
          + " delete http-request return … if METH_OPTIONS; Apache: delete the RewriteRule for"
          + " OPTIONS; a static file server or WAF in front: route the path to the application"),

  /** A login stands in front. */
  PREFLIGHT_NEEDS_LOGIN(
      "the preflight is asked to log in",
      "a login in front of the application (basic auth, OAuth proxy, API gateway authorizer) asks"
          + " preflights for credentials, which browsers never send with them",
      "exempt OPTIONS requests that have Access-Control-Request-Method from the login. nginx:"
          + " limit_except OPTIONS { auth_basic …; }; HAProxy: http-request auth unless"
          + " METH_OPTIONS; oauth2-proxy: --skip-auth-preflight; Spring Security:"
          + " http.cors(withDefaults())"),

  /** Redirected. */
  PREFLIGHT_REDIRECTED(
      "the preflight is redirected",
      "a proxy redirects to https, to another host, to a path with or without a slash at its end,"
          + " or to a login page; browsers do not follow a redirect of a preflight",
      "let the page call the final address, exactly as the redirect writes it; FastAPI:"
          + " redirect_slashes=False, or the path as the route writes it; Django: APPEND_SLASH"),

  /** OPTIONS refused. */
  PREFLIGHT_REFUSED(
      "OPTIONS is refused",
      "a proxy, firewall or server allows certain methods only, or an application without CORS"
          + " support has no OPTIONS at this path",
      "allow OPTIONS. nginx: limit_except needs it in its list; HAProxy: http-request deny unless"
          + " METH_…; web.xml: http-method-omission; FastAPI and others: add their CORS"
          + " middleware"),

  /** No Vary. */
  VARY_DROPPED(
      "Vary: Origin is missing",
      "a proxy or CDN drops it (or the application never sent it), so a cache, even the browser's"
          + " own, may give one page the response that was meant for another",
      "keep Vary. nginx: delete proxy_hide_header Vary; HAProxy: delete"
          + " http-response del-header vary; CloudFront and others: put Origin into the cache key"),

  /** From a cache. */
  CACHED_FOR_OTHER_ORIGIN(
      "the response was meant for another origin",
      "a cache that does not look at Vary gives every page the response of the first",
      "put Origin into the cache key, or do not cache: nginx proxy_cache_key with $http_origin;"
          + " CloudFront: an origin request policy and cache policy with Origin; Varnish:"
          + " hash_data(req.http.Origin)"),

  /** Errors. */
  LOST_ON_ERROR(
      "error responses lack the headers",
      "a proxy replaces them or makes them itself, so the page sees a CORS error instead of the"
          + " 401, 404 or 500",
      "keep the application's headers on errors. nginx: delete proxy_intercept_errors and"
          + " error_page, and write add_header … always where nginx itself responds; HAProxy:"
          + " errorfile with the header, or let the application refuse; FastAPI: exception handlers"
          + " run outside of its CORS middleware"),

  /** Gone. */
  HEADERS_LOST(
      "the headers do not arrive",
      "a proxy removes them, or responds instead of the application",
      "nginx: delete proxy_hide_header Access-Control-*; HAProxy: delete http-response del-header;"
          + " check whether the request reaches the application at all"),

  /** Replaced. */
  HEADER_REPLACED(
      "Access-Control-Allow-Origin is not the one of the policy",
      "a proxy sets CORS headers of its own in place of the application's",
      "switch CORS off in the proxy"),

  /** Fewer methods. */
  METHODS_MISSING(
      "Access-Control-Allow-Methods lacks methods",
      "a gateway responds with its own list, or an older version of the application runs",
      "add the methods to the gateway's list, or leave preflights to the application"),

  /** Fewer headers. */
  HEADERS_MISSING(
      "Access-Control-Allow-Headers lacks headers",
      "a gateway responds with its own list, or an older version of the application runs",
      "add the headers to the gateway's list, or leave preflights to the application"),

  /** No credentials. */
  CREDENTIALS_MISSING(
      "Access-Control-Allow-Credentials: true is missing",
      "a gateway responds with its own policy, or an older version of the application runs",
      "leave CORS to the application, or let the gateway allow credentials for exactly its"
          + " origins"),

  /** Not exposed. */
  EXPOSED_MISSING(
      "Access-Control-Expose-Headers lacks headers",
      "a gateway writes its own, or an older version of the application runs",
      "leave the header to the application"),

  /** Other than compiled. */
  OTHER_POLICY(
      "the policy in force is not that of the manifest",
      "another version of the application is deployed, or its configuration differs",
      "deploy what was compiled, or check with the manifest inside the deployed jar"),

  /** Wider than compiled. */
  WIDER_POLICY(
      "origins are allowed that the policy does not allow",
      "a gateway reflects every origin or writes *, which opens what the application keeps closed",
      "switch CORS off in the gateway; nginx: never add_header Access-Control-Allow-Origin"
          + " $http_origin without a map of allowed origins"),

  /** Everybody, with a login. */
  ANY_ORIGIN_WITH_CREDENTIALS(
      "every origin is allowed, with credentials",
      "the server repeats whatever Origin it is sent: any site can act and read with the session of"
          + " the user who visits it",
      "list the origins; FastAPI: allow_origins with names instead of [\"*\"] beside"
          + " allow_credentials=True"),

  /** A star, with credentials. */
  WILDCARD_WITH_CREDENTIALS(
      "* does not count for calls with credentials",
      "the server allows credentials and names no origin: browsers refuse that combination for"
          + " every call that sends cookies",
      "list the origins, and send the page's own back; FastAPI: allow_origins with names instead of"
          + " [\"*\"] beside allow_credentials=True; Express: cors({origin: [...], credentials:"
          + " true}); or send no cookies, which a bearer token does not need"),

  /** No CORS at all. */
  NO_CORS(
      "nothing responds with CORS headers",
      "neither the application nor anything in front of it allows another origin",
      "Jakarta REST: annotate the resource with @CrossOrigin; FastAPI:"
          + " app.add_middleware(CORSMiddleware, allow_origins=[…]); Express: the cors package;"
          + " Spring: @CrossOrigin; allow it in one place only"),

  /** 404 for a preflight of a path that was compiled. */
  NOT_FOUND(
      "nothing is at the path",
      "the resource is not deployed, the base path is different, or a proxy routes it elsewhere",
      "ask for it without Origin; if it is there, look at the routes of the proxy"),

  /** Not what a browser sends. */
  ORIGIN_VALUE_INVALID(
      "Access-Control-Allow-Origin is not the page's origin",
      "the list of origins has another one, or it is not written as browsers send it: a slash at"
          + " the end, upper case, a pattern, a missing port",
      "write the origin exactly as self.origin shows it in the console of the page"),

  /** 429. */
  RATE_LIMITED(
      "requests are refused as too many",
      "a rate limit counts preflights, or this check",
      "check with a lower --rate, and exempt OPTIONS from the limit"),

  /** Not there. */
  NOT_THE_API(
      "something else responds at this address",
      "the base path is wrong, or a proxy routes it to a page",
      "give the address that the page calls, with the base path of the application"),

  /** Redirected call. */
  REDIRECTED(
      "the call is redirected",
      "a proxy redirects to https, to another path or to a login page; a script follows, and the"
          + " next response needs the headers, too",
      "let the page call the final address; an API responds 401 instead of a login page"),

  /** A response that an HTTP client must refuse. */
  MALFORMED(
      "the response is not HTTP",
      "a header has characters that no header may have, or something with another protocol"
          + " listens there; browsers refuse or repair such responses, each in its own way",
      "look at what writes the header that is quoted, and at the port"),

  /** No response. */
  UNREACHABLE(
      "there is no response",
      "from here, the server cannot be reached, its name is unknown, or its certificate is not"
          + " trusted",
      "look at the address, the certificate, and the proxy settings of this machine"
          + " (-Dhttps.proxyHost)");

  private final String title;
  private final String cause;
  private final String look;

  Symptom(String title, String cause, String look) {
    this.title = title;
    this.cause = cause;
    this.look = look;
  }

  /** The name in machine-readable output. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is seen. */
  public String title() {
    return title;
  }

  /** What kind of intermediary does such a thing. */
  public String cause() {
    return cause;
  }

  /** Where to look, and what to change. */
  public String look() {
    return look;
  }
}
