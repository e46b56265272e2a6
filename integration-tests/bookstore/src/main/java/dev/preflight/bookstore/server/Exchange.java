package dev.preflight.bookstore.server;

import java.util.Map;

/**
 * A request that reached the API, and its response.
 *
 * @param number counts the requests from 1
 * @param origin the value of {@code Origin}, empty if there was none
 * @param requestHeaders those that matter to CORS
 * @param responseHeaders those that matter to CORS
 */
public record Exchange(
    int number,
    String method,
    String path,
    String origin,
    Map<String, String> requestHeaders,
    int status,
    Map<String, String> responseHeaders) {}
