package dev.preflight.cors.browser;

import java.net.URI;

/**
 * A request as the browser sends it.
 *
 * @param method the method
 * @param url where it goes
 * @param headers its headers, without those that any HTTP client adds
 * @param credentials whether the browser would send its cookies and logins along
 */
public record WireRequest(String method, URI url, HeaderLines headers, boolean credentials) {}
