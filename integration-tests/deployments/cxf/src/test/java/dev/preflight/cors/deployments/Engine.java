package dev.preflight.cors.deployments;

import jakarta.ws.rs.core.Application;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.utils.ResourceUtils;

/** CXF on Jetty. */
public final class Engine {

  /** Rows of the table that are answered otherwise here, and how. */
  static final Map<String, String> DIFFERENCES = Map.of();

  private Engine() {}

  /** Starts the server at any port. */
  public static Server start(Application application) throws Exception {
    int port = freePort();
    JAXRSServerFactoryBean factory =
        ResourceUtils.createApplication(application, true, false, false, null);
    factory.setAddress("http://localhost:" + port + "/");
    var server = factory.create();
    return new Server(port, "/", server::destroy);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("localhost", 0));
      return socket.getLocalPort();
    }
  }
}
