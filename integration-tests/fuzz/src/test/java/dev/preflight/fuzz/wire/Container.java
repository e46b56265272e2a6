package dev.preflight.fuzz.wire;

import com.sun.net.httpserver.HttpServer;
import dev.preflight.fuzz.application.ShopApplication;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** The servers that are asked. */
enum Container {
  JDK {
    @Override
    Server start(Map<String, String> properties) {
      // Or each response waits for the acknowledgement of its head.
      System.setProperty("sun.net.httpserver.nodelay", "true");
      ResourceConfig config = ResourceConfig.forApplicationClass(ShopApplication.class);
      properties.forEach(config::property);
      HttpServer server =
          JdkHttpServerFactory.createHttpServer(URI.create("http://localhost:0/"), config, false);
      ExecutorService threads = Executors.newCachedThreadPool();
      server.setExecutor(threads);
      server.start();
      return new Server(
          server.getAddress().getPort(),
          () -> {
            server.stop(0);
            threads.shutdownNow();
          });
    }
  },

  TOMCAT {
    @Override
    Server start(Map<String, String> properties) throws Exception {
      Tomcat tomcat = new Tomcat();
      tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
      tomcat.setPort(0);
      tomcat.getConnector().setProperty("maxHttpHeaderSize", Integer.toString(1 << 20));
      Context context = tomcat.addContext("", tomcat.getServer().getCatalinaBase().getPath());
      Wrapper servlet = Tomcat.addServlet(context, "rest", ServletContainer.class.getName());
      servlet.addInitParameter("jakarta.ws.rs.Application", ShopApplication.class.getName());
      servlet.setAsyncSupported(true);
      servlet.setLoadOnStartup(1);
      context.addServletMappingDecoded("/*", "rest");
      properties.forEach(servlet::addInitParameter);
      tomcat.start();
      return new Server(
          tomcat.getConnector().getLocalPort(),
          () -> {
            tomcat.stop();
            tomcat.destroy();
          });
    }
  };

  /** Preflight is found as a service; without services it is not there. */
  static final Map<String, String> WITHOUT_PREFLIGHT = Map.of("preflight.enabled", "false");

  abstract Server start(Map<String, String> properties) throws Exception;

  /**
   * A started server.
   *
   * @param port where it listens
   * @param end stops it
   */
  record Server(int port, AutoCloseable end) implements AutoCloseable {
    @Override
    public void close() throws Exception {
      end.close();
    }
  }
}
