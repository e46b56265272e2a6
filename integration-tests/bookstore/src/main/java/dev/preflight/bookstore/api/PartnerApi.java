package dev.preflight.bookstore.api;

import dev.preflight.cors.CrossOrigin;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one policy of everything that partners may call. The header of the API key need not be named:
 * the compiler sees that {@link ApiKeyFilter} reads it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@CrossOrigin(
    origins = {"http://partner.localhost:*", "https://*.partner.example"},
    maxAge = 600)
public @interface PartnerApi {}
