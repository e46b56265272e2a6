package dev.preflight.bookstore.api;

import dev.preflight.bookstore.store.Books;
import dev.preflight.bookstore.store.Logins;
import dev.preflight.bookstore.store.Orders;
import dev.preflight.bookstore.store.Reviews;
import dev.preflight.bookstore.store.Storefronts;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/**
 * The Jersey application. It names no CORS class: Jersey finds what the compiler generated through
 * {@code META-INF/services}.
 */
public final class BookstoreApi extends ResourceConfig {

  /** A store as it is on its first day, but for these storefronts. */
  public BookstoreApi(Storefronts storefronts) {
    register(CatalogueResource.class);
    register(ReviewsResource.class);
    register(OrdersResource.class);
    register(PartnerResource.class);
    register(StorefrontsResource.class);
    register(SalesResource.class);
    register(StorefrontLoginFilter.class);
    register(ApiKeyFilter.class);
    register(UnreadableFileMapper.class);
    register(new Store(storefronts));
    property(ServerProperties.WADL_FEATURE_DISABLE, true);
  }

  /** What resources get injected. */
  private static final class Store extends AbstractBinder {

    private final Storefronts storefronts;

    Store(Storefronts storefronts) {
      this.storefronts = storefronts;
    }

    @Override
    protected void configure() {
      Books books = new Books();
      bind(books).to(Books.class);
      bind(new Reviews()).to(Reviews.class);
      bind(new Orders(books)).to(Orders.class);
      bind(storefronts).to(Storefronts.class);
      bind(new Logins()).to(Logins.class);
    }
  }
}
