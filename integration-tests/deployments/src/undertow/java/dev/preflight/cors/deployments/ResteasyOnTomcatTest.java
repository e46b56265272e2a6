package dev.preflight.cors.deployments;

import dev.preflight.cors.servlet.CorsServletFilter;
import jakarta.servlet.ServletContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The table on RESTEasy's servlet on Tomcat, alone and behind {@link CorsServletFilter}. */
class ResteasyOnTomcatTest {

  @TempDir private static Path folder;

  @TestFactory
  Stream<DynamicTest> theServletPassesTheTable() throws Exception {
    return table("alone", false, Engine.DIFFERENCES);
  }

  @TestFactory
  Stream<DynamicTest> behindTheServletFilterItPassesTheTable() throws Exception {
    Map<String, String> differences = new HashMap<>(Engine.DIFFERENCES);
    // What RESTEasy leaves to the container, the filter completes.
    differences.remove("an unmapped error in a filter");
    differences.remove("a mapped exception whose response cannot be written");
    // It begins Vary.
    differences.put(
        "headers that the application wrote are replaced",
        "ACAC=true; ACAO=https://app.example.com; Vary=Origin, Accept-Encoding, Accept;");
    differences.put(
        "headers that the application wrote are removed", "Vary=Origin, Accept-Encoding, Accept;");
    return table("fronted", true, differences);
  }

  private static Stream<DynamicTest> table(
      String name, boolean isFronted, Map<String, String> differences) throws Exception {
    PortableTable table =
        new PortableTable(
            start(new PlainShop(Map.of()), folder.resolve(name), isFronted),
            start(
                new PlainShop(Map.of("preflight.enabled", "false")),
                folder.resolve(name + "-without"),
                false),
            differences);
    return table.tests().onClose(table::close);
  }

  private static Server start(PlainShop application, Path folder, boolean isFronted)
      throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("", Files.createDirectories(folder).toString());
    ResteasyDeployment deployment = new ResteasyDeploymentImpl();
    deployment.setApplication(application);
    context.addServletContainerInitializer(
        (classes, started) -> prepare(started, deployment, isFronted), Set.of());
    Tomcat.addServlet(context, "rest", new HttpServlet30Dispatcher()).setAsyncSupported(true);
    context.addServletMappingDecoded("/*", "rest");
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

  private static void prepare(
      ServletContext context, ResteasyDeployment deployment, boolean isFronted) {
    context.setAttribute(ResteasyDeployment.class.getName(), deployment);
    if (isFronted) {
      new CorsServletFilter().addTo(context);
    }
  }
}
