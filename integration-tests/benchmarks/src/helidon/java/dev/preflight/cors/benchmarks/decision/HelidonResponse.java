package dev.preflight.cors.benchmarks.decision;

import io.helidon.common.uri.UriQuery;
import io.helidon.http.Header;
import io.helidon.http.HttpPrologue;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.ServerResponseTrailers;
import io.helidon.http.Status;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerResponse;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** A response as the filter writes it, and the end of the filter chain. */
final class HelidonResponse implements RoutingResponse, FilterChain {

  private final ServerResponseHeaders headers = ServerResponseHeaders.create();
  private Status status = Status.OK_200;
  private boolean sent;

  @Override
  public ServerResponseHeaders headers() {
    return headers;
  }

  @Override
  public ServerResponse status(Status newStatus) {
    status = newStatus;
    return this;
  }

  @Override
  public Status status() {
    return status;
  }

  @Override
  public ServerResponse header(Header header) {
    headers.set(header);
    return this;
  }

  @Override
  public void send() {
    sent = true;
  }

  @Override
  public boolean isSent() {
    return sent;
  }

  @Override
  public void proceed() {
    sent = true;
  }

  @Override
  public void send(byte[] entity) {
    sent = true;
  }

  @Override
  public void send(Object entity) {
    sent = true;
  }

  @Override
  public void resetRouting() {
    throw new UnsupportedOperationException("resetRouting");
  }

  @Override
  public boolean shouldReroute() {
    throw new UnsupportedOperationException("shouldReroute");
  }

  @Override
  public HttpPrologue reroutePrologue(HttpPrologue argument) {
    throw new UnsupportedOperationException("reroutePrologue");
  }

  @Override
  public boolean isNexted() {
    throw new UnsupportedOperationException("isNexted");
  }

  @Override
  public boolean hasEntity() {
    throw new UnsupportedOperationException("hasEntity");
  }

  @Override
  public boolean reset() {
    throw new UnsupportedOperationException("reset");
  }

  @Override
  public void commit() {
    throw new UnsupportedOperationException("commit");
  }

  @Override
  public OutputStream outputStream() {
    throw new UnsupportedOperationException("outputStream");
  }

  @Override
  public long bytesWritten() {
    throw new UnsupportedOperationException("bytesWritten");
  }

  @Override
  public ServerResponse whenSent(Runnable argument) {
    throw new UnsupportedOperationException("whenSent");
  }

  @Override
  public ServerResponse reroute(String argument) {
    throw new UnsupportedOperationException("reroute");
  }

  @Override
  public ServerResponse reroute(String argument0, UriQuery argument1) {
    throw new UnsupportedOperationException("reroute");
  }

  @Override
  public ServerResponse next() {
    throw new UnsupportedOperationException("next");
  }

  @Override
  public ServerResponseTrailers trailers() {
    throw new UnsupportedOperationException("trailers");
  }

  @Override
  public void streamResult(String argument) {
    throw new UnsupportedOperationException("streamResult");
  }

  @Override
  public void streamFilter(UnaryOperator<OutputStream> argument) {
    throw new UnsupportedOperationException("streamFilter");
  }
}
