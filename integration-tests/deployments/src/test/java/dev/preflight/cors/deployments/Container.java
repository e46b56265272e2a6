package dev.preflight.cors.deployments;

import com.sun.net.httpserver.HttpServer;
import io.netty.channel.Channel;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletInfo;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.netty.httpserver.NettyHttpContainerProvider;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.junit.jupiter.params.provider.Arguments;

/** The servers that Jersey runs on. */
enum Container {
  JDK {
    @Override
    Server start(Class<? extends Application> application, Map<String, String> properties) {
      // Otherwise it waits for the client's acknowledgement between the head and the body.
      System.setProperty("sun.net.httpserver.nodelay", "true");
      HttpServer server =
          JdkHttpServerFactory.createHttpServer(ANY_PORT, config(application, properties), false);
      server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
      server.start();
      return new Server(server.getAddress().getPort(), "/", () -> server.stop(0));
    }
  },

  GRIZZLY {
    @Override
    Server start(Class<? extends Application> application, Map<String, String> properties)
        throws Exception {
      var server =
          GrizzlyHttpServerFactory.createHttpServer(
              ANY_PORT, config(application, properties), false);
      NetworkListener listener = server.getListeners().iterator().next();
      listener.setMaxHttpHeaderSize(BIG_HEADERS);
      listener.getKeepAlive().setMaxRequestsCount(-1);
      server.start();
      return new Server(listener.getPort(), "/", server::shutdownNow);
    }
  },

  /** Jetty's own handler, with HTTP/1.1 and clear-text HTTP/2 at one port. */
  JETTY {
    @Override
    Server start(Class<? extends Application> application, Map<String, String> properties)
        throws Exception {
      var server = new org.eclipse.jetty.server.Server();
      HttpConfiguration http = new HttpConfiguration();
      http.setRequestHeaderSize(BIG_HEADERS);
      ServerConnector connector =
          new ServerConnector(
              server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
      server.addConnector(connector);
      server.setHandler(
          ContainerFactory.createContainer(
              JettyHttpContainer.class, config(application, properties)));
      server.start();
      return new Server(connector.getLocalPort(), "/", server::stop);
    }
  },

  NETTY {
    @Override
    Server start(Class<? extends Application> application, Map<String, String> properties) {
      Channel channel =
          NettyHttpContainerProvider.createServer(ANY_PORT, config(application, properties), false);
      return new Server(
          ((InetSocketAddress) channel.localAddress()).getPort(),
          "/",
          () -> channel.close().sync());
    }
  },

  /** A servlet with a mapping, in a context with a path, by the names of the classes. */
  TOMCAT {
    @Override
    Server start(Class<? extends Application> application, Map<String, String> properties)
        throws Exception {
      Tomcat tomcat = tomcat();
      tomcat.getConnector().setProperty("maxHttpHeaderSize", Integer.toString(BIG_HEADERS));
      tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
      properties.forEach(servlet(shop(tomcat), "rest", application)::addInitParameter);
      tomcat.start();
      return new Server(
          tomcat.getConnector().getLocalPort(),
          "/shop/rest/",
          () -> {
            tomcat.stop();
            tomcat.destroy();
          });
    }
  },

  /** Jetty's servlets, in a context with a path. */
  JETTY_SERVLET {
    @Override
    Server start(Class<? extends Application> application, Map<String, String> properties)
        throws Exception {
      var server = new org.eclipse.jetty.server.Server();
      HttpConfiguration http = new HttpConfiguration();
      http.setRequestHeaderSize(BIG_HEADERS);
      ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
      server.addConnector(connector);
      ServletHolder servlet = new ServletHolder("rest", ServletContainer.class);
      servlet.setInitParameter("jakarta.ws.rs.Application", application.getName());
      servlet.setAsyncSupported(true);
      servlet.setInitOrder(1);
      properties.forEach(servlet::setInitParameter);
      ServletContextHandler context = new ServletContextHandler("/shop");
      context.addServlet(servlet, "/rest/*");
      server.setHandler(context);
      server.start();
      return new Server(connector.getLocalPort(), "/shop/rest/", server::stop);
    }
  },

  /** Undertow's servlets, in a context with a path. */
  UNDERTOW {
    @Override
    Server start(Class<? extends Application> application, Map<String, String> properties)
        throws Exception {
      ServletInfo servlet =
          Servlets.servlet("rest", ServletContainer.class)
              .addInitParam("jakarta.ws.rs.Application", application.getName())
              .addMapping("/rest/*")
              .setAsyncSupported(true)
              .setLoadOnStartup(1);
      properties.forEach(servlet::addInitParam);
      DeploymentManager deployment =
          Servlets.newContainer()
              .addDeployment(
                  Servlets.deployment()
                      .setClassLoader(Container.class.getClassLoader())
                      .setContextPath("/shop")
                      .setDeploymentName("shop")
                      .addServlet(servlet));
      deployment.deploy();
      Undertow server =
          Undertow.builder()
              .setServerOption(UndertowOptions.MAX_HEADER_SIZE, BIG_HEADERS)
              .addHttpListener(
                  0, "localhost", Handlers.path().addPrefixPath("/shop", deployment.start()))
              .build();
      server.start();
      int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
      return new Server(
          port,
          "/shop/rest/",
          () -> {
            server.stop();
            deployment.stop();
            deployment.undeploy();
          });
    }
  };

  /** As many as the effort allows, these three first. */
  private static final List<Container> ASKED =
      Stream.concat(Stream.of(GRIZZLY, TOMCAT, NETTY), Stream.of(values()))
          .distinct()
          .limit(Effort.of("preflight.containers", 3, values().length))
          .toList();

  private static final URI ANY_PORT = URI.create("http://localhost:0/");
  private static final int BIG_HEADERS = 4 << 20;

  abstract Server start(Class<? extends Application> application, Map<String, String> properties)
      throws Exception;

  /** Those that tests of every container ask. */
  static List<Container> asked() {
    return ASKED;
  }

  /** The same, each after and before matching. */
  static Stream<Arguments> askedBothWays() {
    return ASKED.stream()
        .flatMap(each -> Stream.of(Arguments.of(each, false), Arguments.of(each, true)));
  }

  /** The others leave {@code @ApplicationPath} to the servlet mapping, or ignore it. */
  boolean usesApplicationPath() {
    return this == JDK || this == GRIZZLY || this == NETTY;
  }

  /** What is left of the CORS headers of a row. */
  String cors(String expected, RawResponse response) {
    boolean page = response.all("cache-control").contains("must-revalidate,no-cache,no-store");
    return page ? errorPage(expected) : expected;
  }

  /**
   * What is left of CORS headers on a page of {@code sendError}. Jetty's servlets take {@code Vary}
   * away from it, and say that nothing may store it.
   */
  String errorPage(String cors) {
    return this == JETTY_SERVLET ? cors.replaceAll(" ?Vary=[^;]*;", "") : cors;
  }

  /** At any port; not started. */
  static Tomcat tomcat() throws IOException {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
    tomcat.setPort(0);
    return tomcat;
  }

  /** A context at the path {@code /shop}. */
  static Context shop(Tomcat tomcat) {
    return tomcat.addContext("/shop", tomcat.getServer().getCatalinaBase().getPath());
  }

  /** A servlet that serves an application below a path of the same name. */
  static Wrapper servlet(Context context, String name, Class<? extends Application> application) {
    Wrapper servlet = Tomcat.addServlet(context, name, ServletContainer.class.getName());
    servlet.addInitParameter("jakarta.ws.rs.Application", application.getName());
    servlet.setAsyncSupported(true);
    servlet.setLoadOnStartup(1);
    context.addServletMappingDecoded("/" + name + "/*", name);
    return servlet;
  }

  private static ResourceConfig config(
      Class<? extends Application> application, Map<String, String> properties) {
    ResourceConfig config =
        ResourceConfig.class.isAssignableFrom(application)
            ? instance(application.asSubclass(ResourceConfig.class))
            : ResourceConfig.forApplicationClass(application);
    properties.forEach(config::property);
    return config;
  }

  private static ResourceConfig instance(Class<? extends ResourceConfig> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
