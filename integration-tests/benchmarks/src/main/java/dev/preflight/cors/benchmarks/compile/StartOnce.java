package dev.preflight.cors.benchmarks.compile;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Set;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;

/** Starts a Jersey application once in a fresh Java machine, and prints what that took. */
final class StartOnce {

  private StartOnce() {}

  /** Takes the number of resource classes, and what is done with their policies. */
  public static void main(String[] arguments) throws Exception {
    StartUp.Variant variant = StartUp.Variant.valueOf(arguments[1]);
    Set<Class<?>> classes = new HashSet<>();
    for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
      classes.add(Class.forName(ResourceSources.className(i)));
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    long cpu = threads.getCurrentThreadCpuTime();
    if (variant == StartUp.Variant.LOADED) {
      for (Class<?> each : classes) {
        Class.forName(each.getName() + "Cors", true, each.getClassLoader());
      }
    }
    ResourceConfig application = new ResourceConfig(classes);
    application.property("preflight.enabled", variant == StartUp.Variant.DEPLOYED);
    ApplicationHandler handler = new ApplicationHandler(application);
    cpu = threads.getCurrentThreadCpuTime() - cpu;
    allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
    boolean deployed =
        handler.getConfiguration().getInstances().stream()
            .anyMatch(each -> each.getClass().getName().contains("CorsResponseFilter"));
    if (deployed != (variant == StartUp.Variant.DEPLOYED)) {
      throw new IllegalStateException("policies deployed: " + deployed);
    }
    System.out.println(cpu + " " + allocated);
  }
}
