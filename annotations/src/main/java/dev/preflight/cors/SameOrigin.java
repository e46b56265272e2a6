package dev.preflight.cors;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ends the search for a {@link CrossOrigin} policy: nothing that this annotation covers is shared
 * with other origins, even if its class, package or application has a policy.
 *
 * <pre>{@code
 * @Path("/orders")
 * @CrossOrigin("https://app.example.com")
 * public class OrdersResource {
 *   @GET @Path("{id}") public Order get(@PathParam("id") long id) { ... }
 *
 *   @DELETE @Path("{id}") @SameOrigin public void delete(@PathParam("id") long id) { ... }
 * }
 * }</pre>
 *
 * <p>A preflight for such a method does not list it in {@code Access-Control-Allow-Methods}, so the
 * browser refuses the call, and its responses carry no {@code Access-Control-Allow-Origin}. The
 * method itself is not protected: CORS decides what scripts of other origins may read, not who may
 * call.
 *
 * <p>On a parameter or field with {@code @HeaderParam} it leaves that header out of what is derived
 * from the code, for headers that only the resource's own pages may send:
 *
 * <pre>{@code
 * @GET public List<Order> list(@HeaderParam("X-Impersonate") @SameOrigin String user) { ... }
 * }</pre>
 *
 * <p>On a parameter or field with {@code @BeanParam} it leaves out all headers of that bean. The
 * compiler refuses it on any other parameter or field.
 *
 * <p>It takes effect on every declaration of a method, in whichever class or interface, whether or
 * not a subclass repeats the annotations of Jakarta REST, and as part of a composed annotation that
 * is visible at run time. On a sub-resource locator it would close nothing, and is refused: put it
 * on the class of the sub-resource instead.
 *
 * <p>The compiler reports a {@code @SameOrigin} under which no policy would apply, and one beside a
 * {@code @CrossOrigin} on the same element.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PARAMETER, ElementType.FIELD})
public @interface SameOrigin {}
