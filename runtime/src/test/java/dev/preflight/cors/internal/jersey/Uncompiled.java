package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Classes under a policy for which nothing was generated, each for another reason. */
final class Uncompiled {

  private Uncompiled() {}

  /** A policy to implement. */
  @CrossOrigin(Shop.APP)
  public interface Api {
    @GET
    String get();
  }

  /** A policy to inherit. */
  @CrossOrigin(Shop.APP)
  public abstract static class Base {
    @GET
    public String get() {
      return "base";
    }
  }

  /** Annotated. */
  @Path("itself")
  @CrossOrigin(Shop.APP)
  public static class ByItself {
    @GET
    public String get() {
      return "itself";
    }
  }

  /** Its annotations are those of the interface. */
  @Path("interface")
  public static class ByItsInterface implements Api {
    @Override
    public String get() {
      return "interface";
    }
  }

  /** Its method is that of the superclass. */
  @Path("superclass")
  public static class ByItsSuperclass extends Base {}

  /** One method is closed. */
  @Path("method")
  public static class ByItsMethod {
    @GET
    @SameOrigin
    public String get() {
      return "method";
    }
  }

  /** Returned by the locators below. */
  @CrossOrigin(Shop.APP)
  public static class Located {
    @GET
    public String get() {
      return "located";
    }
  }

  /** Declares the type that its locator returns. */
  @Path("locates")
  public static class ByWhatItLocates {
    @Path("on")
    public Located on() {
      return new Located();
    }
  }

  /** Declares a bound of the class. */
  @Path("locates-some-class")
  public static class ByABoundOfWhatItLocates {
    @Path("on")
    public Class<? extends Located> on() {
      return Located.class;
    }
  }

  /** Declares the class of which Jersey makes the object. */
  @Path("locates-class")
  public static class ByTheClassItLocates {
    @Path("on")
    public Class<Located> on() {
      return Located.class;
    }
  }
}
