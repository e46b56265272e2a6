package dev.preflight.cors.deployments;

import dev.preflight.cors.servlet.CorsServletFilter;
import jakarta.ws.rs.core.Application;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet;

/** CXF's servlet on Tomcat. */
final class CxfOnTomcat {

  private CxfOnTomcat() {}

  /** Puts a {@link CorsServletFilter} before everything. */
  static void front(Context context) {
    context.addServletContainerInitializer(
        (classes, started) -> new CorsServletFilter().addTo(started), Set.of());
  }

  /**
   * Starts the server at any port.
   *
   * @param folder an empty folder
   * @param beside what else is in the web application
   */
  static Server start(Application application, Path folder, Consumer<Context> beside)
      throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("", Files.createDirectories(folder).toString());
    Tomcat.addServlet(context, "rest", new CXFNonSpringJaxrsServlet(application))
        .setAsyncSupported(true);
    context.addServletMappingDecoded("/*", "rest");
    beside.accept(context);
    tomcat.getConnector();
    tomcat.start();
    return new Server(
        tomcat.getConnector().getLocalPort(),
        "/",
        () -> {
          tomcat.stop();
          tomcat.destroy();
        });
  }
}
