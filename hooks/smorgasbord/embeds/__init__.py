"""Pages without the site around them, for frames in the pages of others."""
