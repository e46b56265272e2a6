package dev.preflight.cors.deployments.routing;

import java.util.Map;
import java.util.function.UnaryOperator;

/** Calls a deployed application. */
interface Caller extends AutoCloseable {

  /** Sends a request, and returns the response's headers, {@code null} for one that is absent. */
  UnaryOperator<String> call(String method, String path, Map<String, String> headers)
      throws Exception;

  @Override
  void close();
}
