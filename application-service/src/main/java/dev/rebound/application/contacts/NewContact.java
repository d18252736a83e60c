package dev.rebound.application.contacts;

import dev.rebound.application.people.ContactRole;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Somebody who matters for a candidacy, as the API says it. */
public record NewContact(
        @NotNull(message = "must be given") @Schema(description = "Who they are to this candidacy.")
        ContactRole role,

        @NotBlank(message = "must not be blank")
        @Size(max = 200, message = "must be at most 200 characters")
        @Schema(description = "Name, kept sealed. At most 200 characters.")
        String name,

        @Size(max = 254, message = "must be at most 254 characters")
        @Email(message = "must be an email address such as kim@example.org")
        @Schema(description = "Email address, kept sealed. At most 254 characters.")
        String email,

        @Size(max = 50, message = "must be at most 50 characters")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank; leave it out instead")
        @Schema(description = "Telephone number, kept sealed. At most 50 characters.")
        String phone,

        @Schema(description = "Whether the seeker has a solid, trusting relationship with them; false when left out.")
        Boolean trusted) {}
