package dev.preflight.cors.internal.jersey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorsFeatureTest {

  /** Stands for what is generated. */
  public static final class ModuleFeature extends CorsFeature {

    /** Declares nothing. */
    public ModuleFeature() {
      super(List.of(), List.of());
    }
  }

  @Test
  void clientsAreLeftAlone() {
    assertFalse(new ModuleFeature().configure(context(RuntimeType.CLIENT)));
  }

  @Test
  void withoutJerseyThereIsOneClearError() throws Exception {
    try (URLClassLoader loader = withoutJersey()) {
      Feature feature =
          (Feature)
              loader
                  .loadClass(ModuleFeature.class.getName())
                  .getDeclaredConstructor()
                  .newInstance();
      FeatureContext context = context(RuntimeType.SERVER);
      IllegalStateException error =
          assertThrows(IllegalStateException.class, () -> feature.configure(context));
      assertEquals(
          "dev.preflight.cors.internal.jersey.CorsFeatureTest$ModuleFeature cannot deploy its cross-origin"
              + " policies: Preflight runs on Jersey 3.1 or 4.0, but this application runs on "
              + context.getConfiguration().getClass().getName()
              + ". Deploy it on Jersey, or set jakarta.ws.rs.loadServices=false.",
          error.getMessage());
    }
  }

  private static FeatureContext context(RuntimeType type) {
    Configuration configuration =
        (Configuration)
            Proxy.newProxyInstance(
                CorsFeatureTest.class.getClassLoader(),
                new Class<?>[] {Configuration.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getRuntimeType") ? type : null);
    return (FeatureContext)
        Proxy.newProxyInstance(
            CorsFeatureTest.class.getClassLoader(),
            new Class<?>[] {FeatureContext.class},
            (proxy, method, arguments) -> configuration);
  }

  /** Loads our classes again, and shares only Jakarta's with the test. */
  private static URLClassLoader withoutJersey() throws IOException {
    URL main = CorsFeature.class.getProtectionDomain().getCodeSource().getLocation();
    URL test = CorsFeatureTest.class.getProtectionDomain().getCodeSource().getLocation();
    ClassLoader parent =
        new ClassLoader(ClassLoader.getPlatformClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("jakarta.")) {
              return CorsFeatureTest.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
          }
        };
    return new URLClassLoader(new URL[] {main, test}, parent);
  }
}
