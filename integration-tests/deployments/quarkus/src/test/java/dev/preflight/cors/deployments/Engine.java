package dev.preflight.cors.deployments;

import jakarta.ws.rs.core.Application;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Quarkus in JVM mode, in a process of its own: what the application is, its build decided. */
public final class Engine {

  /**
   * Rows of the table that are handled otherwise here, and how: what a locator returns that
   * declares an interface is not known before it is called, and Quarkus copies the lists that keep
   * out what is added to them. A browser refuses the doubled header.
   */
  static final Map<String, String> DIFFERENCES =
      Map.of(
          "a preflight for a sub-resource by interface",
          "",
          "headers that an interceptor adds later are left out, but for Vary",
          "ACAC=true | false; ACAO=https://app.example.com | https://evil.example;"
              + " Vary=Origin | Accept-Encoding;");

  /** Rows that ask for what there is not here: resources built in code, or registered by hand. */
  static final Set<String> ABSENT =
      Set.of("a programmatic resource is left alone", "a resource registered as an instance");

  private Engine() {}

  /** Starts the application that was built, with the properties of this one. */
  public static Server start(Application application) throws Exception {
    List<String> options = new ArrayList<>();
    application.getProperties().forEach((name, value) -> options.add("-D" + name + "=" + value));
    QuarkusProcess process =
        QuarkusProcess.start(new File("target/quarkus-app/quarkus-run.jar"), options);
    if (!process.process().isAlive()) {
      throw new IllegalStateException("see " + process.log());
    }
    return new Server(process.port(), "/", process::close);
  }
}
