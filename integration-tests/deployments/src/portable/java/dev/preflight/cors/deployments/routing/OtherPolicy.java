package dev.preflight.cors.deployments.routing;

import jakarta.ws.rs.core.Application;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An application whose locator returns another class than it declares, with another policy. */
public final class OtherPolicy {

  private static final String IMPORTS =
      "package other; import dev.preflight.cors.*; import jakarta.ws.rs.*;\n\n";

  private OtherPolicy() {}

  /** Compiles it into a folder. */
  public static Application application(Path folder) throws Exception {
    List<Class<?>> classes =
        CompiledModule.classes(
            Map.of(
                "other.Root",
                IMPORTS
                    + "@Path(\"top\") public class Root {\n"
                    + "  @Path(\"below\") public Declared below() { return new Returned(); }\n}\n",
                "other.Declared",
                IMPORTS
                    + "@CrossOrigin(\"https://one.example\")\npublic class Declared {\n"
                    + "  @GET public String get() { return \"declared\"; }\n}\n",
                "other.Returned",
                IMPORTS
                    + "@CrossOrigin(\"https://two.example\")\n"
                    + "public class Returned extends Declared {\n"
                    + "  @Override @GET public String get() { return \"returned\"; }\n}\n"),
            folder);
    Class<?> root =
        classes.stream().filter(each -> each.getSimpleName().equals("Root")).findAny().get();
    return new Application() {
      @Override
      public Set<Class<?>> getClasses() {
        return Set.of(root);
      }
    };
  }
}
