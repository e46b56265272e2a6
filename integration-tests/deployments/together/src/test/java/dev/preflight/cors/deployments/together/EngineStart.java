package dev.preflight.cors.deployments.together;

import com.sun.net.httpserver.HttpServer;
import dev.preflight.cors.deployments.PlainShop;
import io.undertow.Undertow;
import jakarta.ws.rs.core.Application;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.utils.ResourceUtils;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;

/**
 * Starts the application on one engine at a port, and returns what stops it. It runs in a class
 * loader of its own, and so takes and gives what the JDK has.
 */
public abstract class EngineStart implements Function<Integer, AutoCloseable> {

  @Override
  public AutoCloseable apply(Integer port) {
    return start(new PlainShop(Map.of()), port);
  }

  abstract AutoCloseable start(Application application, int port);

  /** A port that nobody listens at. */
  static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("localhost", 0));
      return socket.getLocalPort();
    }
  }

  /** Jersey on the JDK's server. */
  public static final class Jersey extends EngineStart {

    @Override
    AutoCloseable start(Application application, int port) {
      HttpServer server =
          JdkHttpServerFactory.createHttpServer(
              URI.create("http://localhost:" + port + "/"),
              ResourceConfig.forApplication(application));
      return () -> server.stop(0);
    }
  }

  /** RESTEasy on Undertow. */
  public static final class Resteasy extends EngineStart {

    @Override
    AutoCloseable start(Application application, int port) {
      UndertowJaxrsServer server = new UndertowJaxrsServer();
      server.start(Undertow.builder().addHttpListener(port, "localhost"));
      try {
        server.deploy(application, "/");
      } catch (RuntimeException e) {
        server.stop();
        throw e;
      }
      return server::stop;
    }
  }

  /** CXF on Jetty. */
  public static final class Cxf extends EngineStart {

    @Override
    AutoCloseable start(Application application, int port) {
      JAXRSServerFactoryBean factory =
          ResourceUtils.createApplication(application, true, false, false, null);
      factory.setAddress("http://localhost:" + port + "/");
      return factory.create()::destroy;
    }
  }
}
