package dev.preflight.cors.internal.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request that tells when it becomes asynchronous. What then is written may go to the container's
 * own response, past every filter, so the headers have to be there before.
 */
final class FrontedRequest extends HttpServletRequestWrapper {

  private final FrontedResponse fronted;

  FrontedRequest(HttpServletRequest request, FrontedResponse fronted) {
    super(request);
    this.fronted = fronted;
  }

  @Override
  public AsyncContext startAsync() {
    complete();
    return super.startAsync();
  }

  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
    complete();
    return super.startAsync(request, response);
  }

  /** Jakarta REST keeps the response that it was given, and will say what it is. */
  private void complete() {
    if (fronted.decision().isCertain()) {
      fronted.completeOnce();
    }
  }
}
