package dev.preflight.bookstore.api;

import dev.preflight.cors.CrossOrigin;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one policy of everything that partners may call. The headers are written out because the API
 * key is read in {@link ApiKeyFilter} and not in a resource, where the compiler would see it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@CrossOrigin(
    origins = {"http://partner.localhost:*", "https://*.partner.example"},
    allowedHeaders = {"Content-Type", ApiKeyFilter.HEADER},
    maxAge = 600)
public @interface PartnerApi {}
