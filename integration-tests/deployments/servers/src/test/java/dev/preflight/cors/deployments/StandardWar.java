package dev.preflight.cors.deployments;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.deployments.other.PartnersResource;
import dev.preflight.cors.policy.CorsPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A WAR without a descriptor: the server scans it, and finds what there is. */
public final class StandardWar {

  /** What needs Jersey, and other applications, which a server would deploy too. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          ".*/(\\w*Config|\\w+Application(Cors)?|Wire\\w*|Shelf\\w*|Token\\w*)\\.class");

  private StandardWar() {}

  /** Writes the application of the table into a folder. */
  static Path write(Path folder, String name, boolean off) throws Exception {
    Path war = folder.resolve(name + ".war");
    try (ZipOutputStream zip = withLibraries(war)) {
      addClasses(zip, module(PartnersResource.class), file -> true);
      addClasses(zip, module(ShopClasses.class), file -> !LEFT_OUT.matcher("/" + file).matches());
      addClasses(zip, module(StandardWar.class), file -> file.endsWith("/RestShop.class"));
      if (off) {
        add(zip, "WEB-INF/classes/" + RestShop.OFF, new byte[0]);
      }
    }
    return war;
  }

  /** Writes compiled classes into a folder, as an application with a file {@code ready.txt}. */
  public static Path ofClasses(Path classes, Path folder, String name) throws Exception {
    Path war = folder.resolve(name + ".war");
    try (ZipOutputStream zip = withLibraries(war)) {
      addClasses(zip, classes, file -> true);
      add(zip, "ready.txt", new byte[] {'1'});
    }
    return war;
  }

  private static ZipOutputStream withLibraries(Path war) throws Exception {
    ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war));
    for (Class<?> type : List.of(CrossOrigin.class, CorsPolicy.class)) {
      Path module = module(type);
      byte[] bytes =
          Files.isDirectory(module) ? ServerProcess.jar(module) : Files.readAllBytes(module);
      add(zip, "WEB-INF/lib/" + type.getSimpleName() + ".jar", bytes);
    }
    return zip;
  }

  private static Path module(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void addClasses(ZipOutputStream zip, Path module, Predicate<String> wanted)
      throws IOException {
    if (!Files.isDirectory(module)) {
      try (var jar = new java.util.zip.ZipFile(module.toFile())) {
        for (ZipEntry each : jar.stream().toList()) {
          if (each.getName().endsWith(".class") && wanted.test(each.getName())) {
            add(zip, "WEB-INF/classes/" + each.getName(), jar.getInputStream(each).readAllBytes());
          }
        }
      }
      return;
    }
    try (var files = Files.walk(module)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = module.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".class") && wanted.test(name)) {
          add(zip, "WEB-INF/classes/" + name, Files.readAllBytes(file));
        }
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
