package dev.preflight.cors.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the manifests that lie on the class path.
 *
 * <pre>{@code
 * CorsManifest surface = CorsManifests.load(Thread.currentThread().getContextClassLoader());
 * }</pre>
 */
public final class CorsManifests {

  private CorsManifests() {}

  /**
   * The cross-origin surface of all modules on the class path.
   *
   * @param loader sees the modules
   * @return their resources together; none if no module has a manifest
   * @throws ManifestException if a manifest cannot be read or is of another version; the message
   *     names its address
   */
  public static CorsManifest load(ClassLoader loader) {
    List<CorsManifest> manifests = new ArrayList<>();
    for (URL address : addresses(loader)) {
      try {
        manifests.add(CorsManifest.parse(text(address)));
      } catch (ManifestException | IOException problem) {
        throw new ManifestException(address + ": " + problem.getMessage(), problem);
      }
    }
    return CorsManifest.merge(manifests);
  }

  /** Class paths name a jar twice now and then; each manifest counts once. */
  private static Collection<URL> addresses(ClassLoader loader) {
    try {
      Map<String, URL> byText = new TreeMap<>();
      loader
          .resources(CorsManifest.LOCATION)
          .forEach(address -> byText.put(address.toExternalForm(), address));
      return byText.values();
    } catch (UncheckedIOException problem) {
      throw new ManifestException("the class path cannot be searched: " + problem, problem);
    }
  }

  /** Without the cache, which would keep the jar open. */
  private static String text(URL address) throws IOException {
    URLConnection connection = address.openConnection();
    connection.setUseCaches(false);
    try (InputStream stream = connection.getInputStream()) {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(stream.readAllBytes()))
          .toString();
    } catch (CharacterCodingException malformed) {
      throw new ManifestException("is not UTF-8", malformed);
    }
  }
}
