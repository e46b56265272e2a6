package dev.preflight.cors.processor.internal.cli;

import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.ManifestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Manifests as files, in folders of classes, in jars, and in jars inside of archives. */
final class ManifestFiles {

  /** No manifest is larger; an archive may claim anything. */
  private static final int LARGEST = 64 << 20;

  private ManifestFiles() {}

  /** All manifests together. */
  static CorsManifest read(List<Path> files) {
    List<CorsManifest> manifests = new ArrayList<>();
    for (Path file : files) {
      try {
        manifests.addAll(read(file));
      } catch (ManifestException | IOException problem) {
        throw new UnusableException(file + ": " + reason(problem));
      }
    }
    return CorsManifest.merge(manifests);
  }

  private static String reason(Exception problem) {
    return problem instanceof ManifestException && problem.getMessage() != null
        ? problem.getMessage()
        : "cannot be read (" + problem + ")";
  }

  private static List<CorsManifest> read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      Path inside = file.resolve(CorsManifest.LOCATION);
      if (!Files.exists(inside)) {
        throw new ManifestException("has no " + CorsManifest.LOCATION);
      }
      return List.of(parse(Files.readAllBytes(inside)));
    }
    if (!isArchive(file)) {
      return List.of(parse(Files.readAllBytes(file)));
    }
    List<CorsManifest> found = new ArrayList<>();
    try (InputStream stream = Files.newInputStream(file)) {
      search(stream, found);
    }
    if (found.isEmpty()) {
      throw new ManifestException("holds no " + CorsManifest.LOCATION);
    }
    return found;
  }

  private static boolean isArchive(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] start = stream.readNBytes(2);
      return start.length == 2 && start[0] == 'P' && start[1] == 'K';
    }
  }

  /** War files and Spring Boot's jars hold classes in folders, and other jars. */
  private static void search(InputStream stream, List<CorsManifest> found) throws IOException {
    ZipInputStream zip = new ZipInputStream(stream, StandardCharsets.UTF_8);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      if (name.equals(CorsManifest.LOCATION)
          || name.endsWith("-INF/classes/" + CorsManifest.LOCATION)) {
        found.add(parse(bytes(zip)));
      } else if (name.endsWith(".jar") && name.contains("-INF/lib/")) {
        search(new ByteArrayInputStream(bytes(zip)), found);
      }
    }
  }

  private static byte[] bytes(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(LARGEST);
    if (bytes.length == LARGEST) {
      throw new IOException("an entry is larger than " + LARGEST + " bytes");
    }
    return bytes;
  }

  private static CorsManifest parse(byte[] bytes) {
    try {
      return CorsManifest.parse(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException malformed) {
      throw new ManifestException("is not UTF-8", malformed);
    }
  }
}
