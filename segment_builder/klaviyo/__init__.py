"""What a Klaviyo account yields, turned into files of this project."""
