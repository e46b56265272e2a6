package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.ManifestException;
import dev.preflight.cors.manifest.ManifestFilter;
import dev.preflight.cors.manifest.ManifestResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Reads and writes the manifest and the report beside the compiled classes. */
public final class SurfaceFiles {

  private Filer filer;
  private Optional<CorsManifest> previous = Optional.empty();

  SurfaceFiles(Filer filer) {
    this.filer = filer;
  }

  /** Where the compiler writes classes. */
  OutputFolder folder() {
    return OutputFolder.of(filer);
  }

  /** The classes that an earlier build of the module wrote down. */
  List<ManifestResource> previousResources() {
    return previous().resources();
  }

  /** Writes with another filer from now on. */
  void use(Filer other) {
    filer = other;
  }

  /** The surface that an earlier build of the module wrote down. */
  private CorsManifest previous() {
    if (previous.isEmpty()) {
      previous = Optional.of(readPrevious());
    }
    return previous.get();
  }

  private CorsManifest readPrevious() {
    try {
      Optional<byte[]> bytes = read(CorsManifest.LOCATION);
      return bytes.isPresent()
          ? CorsManifest.parse(new String(bytes.get(), StandardCharsets.UTF_8))
          : new CorsManifest(List.of());
    } catch (ManifestException unusable) {
      // Of another release, or damaged: this build replaces it.
      return new CorsManifest(List.of());
    }
  }

  /** The filters that an earlier build has seen, and that still stand beside the classes. */
  List<ManifestFilter> previousFilters() {
    List<ManifestFilter> filters = new ArrayList<>();
    for (ManifestFilter each : previous().filters()) {
      if (isCompiled(each.className())) {
        filters.add(each);
      }
    }
    return filters;
  }

  /** Whether a class stands beside the compiled classes. */
  boolean isCompiled(String className) {
    return read(className.replace('.', '/') + ".class").isPresent();
  }

  private Optional<byte[]> read(String location) {
    try (InputStream stream =
        filer.getResource(StandardLocation.CLASS_OUTPUT, "", location).openInputStream()) {
      return Optional.of(stream.readAllBytes());
    } catch (IOException | IllegalArgumentException absent) {
      return Optional.empty();
    }
  }

  void write(String location, String text, List<? extends Element> originating) {
    try (OutputStream stream =
        filer
            .createResource(
                StandardLocation.CLASS_OUTPUT, "", location, originating.toArray(new Element[0]))
            .openOutputStream()) {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells that a file will be written beside the classes; there is none until it is opened. */
  void announce(String location) {
    try {
      filer.createResource(StandardLocation.CLASS_OUTPUT, "", location);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file outside the compiler's directories. */
  public static void write(Path file, String text) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(file, text);
  }
}
