package dev.preflight.cors.internal.servlet;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * A response whose CORS headers are written here and nowhere else: what others write into them on a
 * governed path is dropped, be it Jakarta REST, which has said what they are, or a second CORS
 * filter. They are written as late as possible, before the first byte: a request may be forwarded
 * to where another policy governs, and Jakarta REST knows best.
 */
final class FrontedResponse extends HttpServletResponseWrapper {

  private volatile Decision decision;
  private volatile boolean isComplete;

  FrontedResponse(HttpServletResponse response, Decision decision) {
    super(response);
    this.decision = decision;
    decision.writesTo(this);
  }

  /** The one that is behind a response already, because the request was forwarded. */
  static @Nullable FrontedResponse behind(ServletResponse response) {
    ServletResponse each = response;
    while (each instanceof ServletResponseWrapper wrapper) {
      if (wrapper instanceof FrontedResponse found) {
        return found;
      }
      each = wrapper.getResponse();
    }
    return null;
  }

  /** Takes over what was decided about where the request was forwarded to. */
  void follow(Decision now) {
    decision = now;
    now.writesTo(this);
  }

  Decision decision() {
    return decision;
  }

  private HttpServletResponse container() {
    return (HttpServletResponse) getResponse();
  }

  /** Writes the headers, unless it is too late. */
  void complete() {
    if (!isCommitted()) {
      isComplete = true;
      decision.write(container());
    }
  }

  /** The same, unless it was done. */
  void completeOnce() {
    if (!isComplete) {
      complete();
    }
  }

  private boolean isOurs(String name) {
    return decision.isGoverned()
        && (name.equalsIgnoreCase(CorsHeaders.ALLOW_ORIGIN)
            || name.equalsIgnoreCase(CorsHeaders.ALLOW_CREDENTIALS)
            || name.equalsIgnoreCase(CorsHeaders.EXPOSE_HEADERS));
  }

  @Override
  public void setHeader(String name, String value) {
    if (isOurs(name)) {
      return;
    }
    boolean merges =
        value != null && name.equalsIgnoreCase(CorsHeaders.VARY) && decision.isGoverned();
    super.setHeader(name, merges ? VaryHeader.merged(getHeaders(CorsHeaders.VARY), value) : value);
  }

  @Override
  public void addHeader(String name, String value) {
    if (!isOurs(name)) {
      super.addHeader(name, value);
    }
  }

  @Override
  public void reset() {
    super.reset();
    isComplete = false;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    completeOnce();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    completeOnce();
    return super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    completeOnce();
    super.flushBuffer();
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    completeOnce();
    super.sendError(status, message);
  }

  @Override
  public void sendError(int status) throws IOException {
    completeOnce();
    super.sendError(status);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    completeOnce();
    super.sendRedirect(location);
  }

  @Override
  public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
    completeOnce();
    super.sendRedirect(location, status, clearBuffer);
  }
}
