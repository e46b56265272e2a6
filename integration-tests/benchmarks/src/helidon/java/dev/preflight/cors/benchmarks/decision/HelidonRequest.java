package dev.preflight.cors.benchmarks.decision;

import io.helidon.common.context.Context;
import io.helidon.common.socket.PeerInfo;
import io.helidon.common.uri.UriInfo;
import io.helidon.common.uri.UriQuery;
import io.helidon.http.Header;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RoutedPath;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.media.ReadableEntity;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.RoutingRequest;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A request as the filter looks at it; everything else is not there. */
final class HelidonRequest implements RoutingRequest {

  private final HttpPrologue prologue;
  private final ServerRequestHeaders headers;
  private final UriInfo uri;
  private final RoutedPath path;

  HelidonRequest(
      HttpPrologue prologue, ServerRequestHeaders headers, UriInfo uri, RoutedPath path) {
    this.prologue = prologue;
    this.headers = headers;
    this.uri = uri;
    this.path = path;
  }

  @Override
  public HttpPrologue prologue() {
    return prologue;
  }

  @Override
  public ServerRequestHeaders headers() {
    return headers;
  }

  @Override
  public RoutedPath path() {
    return path;
  }

  @Override
  public UriInfo requestedUri() {
    return uri;
  }

  @Override
  public RoutingRequest path(RoutedPath argument) {
    throw new UnsupportedOperationException("path");
  }

  @Override
  public RoutingRequest prologue(HttpPrologue argument) {
    throw new UnsupportedOperationException("prologue");
  }

  @Override
  public void reset() {
    throw new UnsupportedOperationException("reset");
  }

  @Override
  public boolean isSecure() {
    throw new UnsupportedOperationException("isSecure");
  }

  @Override
  public ReadableEntity content() {
    throw new UnsupportedOperationException("content");
  }

  @Override
  public String socketId() {
    throw new UnsupportedOperationException("socketId");
  }

  @Override
  public String serverSocketId() {
    throw new UnsupportedOperationException("serverSocketId");
  }

  @Override
  public Context context() {
    throw new UnsupportedOperationException("context");
  }

  @Override
  public ListenerContext listenerContext() {
    throw new UnsupportedOperationException("listenerContext");
  }

  @Override
  public HttpSecurity security() {
    throw new UnsupportedOperationException("security");
  }

  @Override
  public boolean continueSent() {
    throw new UnsupportedOperationException("continueSent");
  }

  @Override
  public void streamFilter(UnaryOperator<InputStream> argument) {
    throw new UnsupportedOperationException("streamFilter");
  }

  @Override
  public Optional<ProxyProtocolData> proxyProtocolData() {
    throw new UnsupportedOperationException("proxyProtocolData");
  }

  @Override
  public UriQuery query() {
    throw new UnsupportedOperationException("query");
  }

  @Override
  public PeerInfo remotePeer() {
    throw new UnsupportedOperationException("remotePeer");
  }

  @Override
  public PeerInfo localPeer() {
    throw new UnsupportedOperationException("localPeer");
  }

  @Override
  public String authority() {
    throw new UnsupportedOperationException("authority");
  }

  @Override
  public void header(Header argument) {
    throw new UnsupportedOperationException("header");
  }

  @Override
  public int id() {
    throw new UnsupportedOperationException("id");
  }
}
