package dev.preflight.snippets.surroundings;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jspecify.annotations.NullUnmarked;

/** The objects that a method or statement on a page has at hand. They are compiled, never run. */
@NullUnmarked
public class Surroundings {

  /** Of a listener. */
  protected ServletContext servletContext;

  /** Of a filter. */
  protected ContainerRequestContext request;
}
