package bookshop.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

@Path("authors")
public class AuthorsResource extends BaseResource<List<String>> {

  @HttpMethod("MERGE")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  public @interface Merge {}

  public record Paging(@HeaderParam("X-Page") int page, @HeaderParam("X-Size") int size) {}

  @Override
  public List<String> all() {
    return List.of();
  }

  @Merge
  @RolesAllowed("editor")
  @Consumes("text/csv")
  public void merge(@BeanParam Paging paging, String csv) {}

  /** A sub-resource: no path of its own. */
  public static class Portrait {
    @jakarta.ws.rs.GET
    public byte[] get() {
      return new byte[0];
    }
  }

  @Path("{id}/portrait")
  public Portrait portrait() {
    return new Portrait();
  }
}
