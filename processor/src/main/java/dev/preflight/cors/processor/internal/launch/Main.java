package dev.preflight.cors.processor.internal.launch;

import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * {@code java -jar preflight-processor.jar}. The rules and the manifest are classes of the
 * runtime's jar, which a compiler has on its path and a shell has not; copies lie in a folder of
 * this jar in which no compiler looks, so that they are never there twice.
 */
public final class Main {

  private static final String COPIES = "META-INF/preflight/cli/";
  private static final String PROBE = "dev/preflight/cors/manifest/CorsManifest.class";
  private static final String COMMAND = "dev.preflight.cors.processor.internal.cli.Cli";

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    try {
      loader()
          .loadClass(COMMAND)
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof Exception exception) {
        throw exception;
      }
      throw thrown;
    }
  }

  private static ClassLoader loader() throws MalformedURLException {
    ClassLoader here = Main.class.getClassLoader();
    if (here.getResource(PROBE) != null) {
      return here;
    }
    URL jar = Main.class.getProtectionDomain().getCodeSource().getLocation();
    return new URLClassLoader(
        new URL[] {jar, new URL("jar:" + jar + "!/" + COPIES)},
        ClassLoader.getPlatformClassLoader());
  }
}
