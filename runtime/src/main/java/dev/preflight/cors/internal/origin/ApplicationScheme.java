package dev.preflight.cors.internal.origin;

/** What is known about the schemes of desktop and mobile shells and of browser extensions. */
public final class ApplicationScheme {

  private ApplicationScheme() {}

  /**
   * Whose session is at risk where pages of this scheme send credentials, as a clause. Nothing
   * stands behind these names as a certificate stands behind a host of the web.
   */
  public static String risk(String scheme) {
    return switch (scheme) {
      case "chrome-extension" ->
          "every script of that extension, and of each update of it, acts with the session that the"
              + " user has in the browser";
      case "moz-extension", "safari-web-extension" ->
          "every script of that extension acts with the session that the user has in the browser,"
              + " and its id is drawn anew for each user, so that it names nobody's extension";
      case "vscode-webview" ->
          "every extension of the editor may show such a page, and its host is drawn for each of"
              + " them";
      case "app", "capacitor", "ionic", "tauri", "wails" ->
          "every application that is built with such a shell may send this very origin, and no"
              + " certificate tells yours from another";
      default ->
          "any application on the user's device may give its pages this origin, and no certificate"
              + " tells yours from another";
    };
  }

  /** What to do instead of a pattern of hosts of this scheme. */
  public static String patternAdvice(String scheme) {
    return switch (scheme) {
      case "chrome-extension" ->
          "name the extension, whose id its key in manifest.json fixes: chrome-extension:// and 32"
              + " letters from a to p";
      case "moz-extension", "safari-web-extension" ->
          "let a decider (originsFrom) look the ids of your users up, or let the extension send a"
              + " token to a policy with \"*\" and without credentials: browsers draw the id anew"
              + " for each user";
      case "vscode-webview" ->
          "let the extension call the API from its own process, which needs no CORS, or a decider"
              + " (originsFrom) decide: the editor draws the host of each page anew";
      default ->
          "name the host that your application uses, as in "
              + scheme
              + "://localhost, or name a decider (originsFrom)";
    };
  }
}
