package dev.preflight.cors.processor.internal.quarkus;

import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * What GraalVM's {@code native-image} has to know of a generated class: the start finds it by its
 * name, and compares it with the methods that the class is made for. It reads every folder below
 * {@code META-INF/native-image}, so each class has its own file, and no two compilations write one.
 */
public final class NativeMetadata {

  private static final String FOLDER = "META-INF/native-image/dev.preflight/";

  private NativeMetadata() {}

  /**
   * Writes the file of a generated class.
   *
   * @param generated its binary name
   * @param made the binary name of the class that it is made for
   * @param type that class
   */
  public static void write(Filer filer, String generated, String made, TypeElement type)
      throws IOException {
    try (Writer writer =
        filer
            .createResource(
                StandardLocation.CLASS_OUTPUT,
                "",
                FOLDER + generated + "/reflect-config.json",
                type)
            .openWriter()) {
      writer.write(
          """
          [
            {"condition": {"typeReachable": "%2$s"}, "name": "%1$s"},
            {"condition": {"typeReachable": "%2$s"}, "name": "%2$s", "queryAllDeclaredMethods": true}
          ]
          """
              .formatted(escaped(generated), escaped(made)));
    }
  }

  /** In ASCII, as JSON has it, whatever the compiler's encoding is. */
  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      escaped.append(c < 0x7f ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return escaped.toString();
  }
}
