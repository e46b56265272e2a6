package dev.preflight.cors.deployments.routing;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A random module, compiled with the processor: classes to be deployed in many combinations. */
record CompiledModule(
    List<Class<?>> roots, Map<String, Shared> policies, Map<String, String> sources) {

  static CompiledModule random(Random random, String name, Path folder) throws Exception {
    return random(random, name, folder, true);
  }

  /** With resources that Jersey builds in code, or without. */
  static CompiledModule random(Random random, String name, Path folder, boolean onJersey)
      throws Exception {
    RandomSources written = new RandomSources(random, name, onJersey);
    Map<String, String> sources = new TreeMap<>(written.sources());
    // What the compiler refuses, such as two policies at one path, cannot be deployed either.
    for (Set<String> refused = CompiledSources.refused(sources, folder);
        !refused.isEmpty();
        refused = CompiledSources.refused(sources, folder)) {
      sources.keySet().removeAll(refused);
    }
    Set<String> roots = new TreeSet<>(sources.keySet());
    roots.removeIf(type -> !type.contains(".Root"));
    return new CompiledModule(load(roots, folder), written.policies(), sources);
  }

  /** Compiles and loads classes that have no errors, in the order of their names. */
  static List<Class<?>> classes(Map<String, String> sources, Path folder) throws Exception {
    CompiledSources.compile(sources, folder);
    return load(new TreeSet<>(sources.keySet()), folder);
  }

  private static List<Class<?>> load(Set<String> names, Path folder) throws Exception {
    ClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, CompiledModule.class.getClassLoader());
    List<Class<?>> classes = new ArrayList<>();
    for (String type : names) {
      classes.add(loader.loadClass(type));
    }
    return classes;
  }
}
