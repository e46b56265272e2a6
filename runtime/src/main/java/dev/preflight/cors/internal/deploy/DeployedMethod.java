package dev.preflight.cors.internal.deploy;

import java.lang.reflect.Method;

/**
 * A resource method as the server deployed it.
 *
 * @param template the {@code @Path} relative to its class, empty for none
 * @param httpMethod the HTTP method that it handles
 * @param method the method with its annotations
 */
public record DeployedMethod(String template, String httpMethod, Method method) {}
