package dev.preflight.cors.deployments.locator;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Sub-resource locators of every kind. The class itself handles nothing. */
@Path("/shops")
public class ShopsResource {

  @Path("{shop}/items")
  public ItemsResource items(@PathParam("shop") String shop) {
    if (shop.equals("missing")) {
      throw new NotFoundException();
    }
    if (shop.equals("broken")) {
      throw new IllegalStateException("broken locator");
    }
    return new ItemsResource();
  }

  @Path("{shop}/items-by-class")
  public Class<ItemsResource> itemsByClass() {
    return ItemsResource.class;
  }

  @Path("{shop}/prices")
  public Prices prices() {
    return new PricesResource();
  }

  @Path("{shop}/folder")
  public FolderResource folder() {
    return new FolderResource(0);
  }
}
